"""What is true of the present evaluations, each compared with a second reading of its report.

An audit names the evaluations that it is about. It never says "all": whoever adds a correct evaluation, example or
role model changes nothing here.
"""
