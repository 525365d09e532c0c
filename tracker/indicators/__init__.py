"""The indicators: rows of a record in, numbers with their cases out. Pure; each module holds one kind of question.

A number is a `Measure` (measure.py); the rows it is made of are a `Record` (record.py). Definitions: docs/indicators.md.
"""
