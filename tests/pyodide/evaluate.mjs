// Runs a Python script under Pyodide and passes on what it prints.
//
//     node evaluate.mjs node_modules/pyodide/pyodide.mjs wheels script.py
//
// `wheels` is a folder with the wheel of civicplan and those that it needs, made for
// Pyodide's platform; nothing is fetched.

import { writeSync } from "node:fs";
import { readFile, readdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";

const [home, wheels, script] = process.argv.slice(2).map((each) => resolve(each));
const { loadPyodide } = await import(pathToFileURL(home));

const pyodide = await loadPyodide();
// As it comes: a text decoded and written again might hide a difference.
pyodide.setStdout({
  write: (bytes) => {
    for (let at = 0; at < bytes.length; ) at += writeSync(1, bytes, at);
    return bytes.length;
  },
});
for (const wheel of await readdir(wheels)) {
  const data = await readFile(join(wheels, wheel));
  // It takes a plain array, and crashes over a Buffer of Node.
  pyodide.unpackArchive(Uint8Array.from(data), "wheel");
}
try {
  pyodide.runPython(await readFile(script, "utf8"));
  pyodide.runPython("import sys; sys.stdout.flush()");
} catch (error) {
  // Left to Node, the traceback drowns in the source of the interpreter.
  console.error(error.message);
  process.exitCode = 1;
}
