"""
What follows from a plan: formulas, evaluation schemes and what they say.
"""
