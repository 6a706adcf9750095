"""What is true of the evaluations that are in, held evaluation by evaluation against a second reading of the reports.

An audit names the evaluations that it speaks of. It never says "all": whoever adds a correct evaluation, example or
role model changes nothing here.
"""
