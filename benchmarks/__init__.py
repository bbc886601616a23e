"""
How fast civicplan is, as ratios against a peer in the same run.
"""
