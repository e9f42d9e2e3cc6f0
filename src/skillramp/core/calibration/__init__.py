"""Item parameters from many answers: marginal maximum a posteriori for graded and two-parameter items in one set.

A set is the items of one competence that speak with one voice. Whatever bias that voice has, it has for all of them,
so it moves the whole set and not one item; the set keeps the authors' mean level, and bias stays a matter of scoring.

``responses`` hold the answers, ``curves`` the model, ``scale`` what the authors say, ``em`` finds the parameters,
``precision`` their errors; ``sets`` makes these a calibration. ``fit``, ``order`` and ``differences`` look at it.
"""
