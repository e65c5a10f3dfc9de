"""Solves the coding problems of compare-sklearn.mjs by scikit-learn's coordinate descent, in float64.

Reads {"problems": [{"atoms": [[...], ...], "signals": [[...], ...], "lambda", "mu", "nonNegative"}]} from standard input:
atoms are [features, atoms], signals [batch, features]. Writes {"version", "codes": [[[...], ...], ...]} to standard
output, one [batch, atoms] for each problem. Exits with 3 where scikit-learn is missing.
"""

import json
import sys
import warnings

try:
    import numpy
    import sklearn
    from sklearn.exceptions import ConvergenceWarning
    from sklearn.linear_model import ElasticNet, Lasso
except ImportError as error:
    sys.stderr.write(f"{error}\n")
    sys.exit(3)


def estimator(problem, features):
    """scikit-learn divides the misfit by the number of rows of the matrix, so both weights are divided by it too."""
    common = {
        "fit_intercept": False,
        "positive": problem["nonNegative"],
        "tol": 1e-12,
        "max_iter": 1_000_000,
    }
    l1, l2 = problem["lambda"], problem["mu"]
    if l2 == 0:
        return Lasso(alpha=l1 / features, **common)
    return ElasticNet(alpha=(l1 + l2) / features, l1_ratio=l1 / (l1 + l2), **common)


def solve(problem):
    atoms = numpy.asarray(problem["atoms"], dtype=numpy.float64)
    fit = estimator(problem, atoms.shape[0]).fit
    return [fit(atoms, numpy.asarray(signal, dtype=numpy.float64)).coef_.tolist() for signal in problem["signals"]]


warnings.simplefilter("error", ConvergenceWarning)
codes = [solve(problem) for problem in json.load(sys.stdin)["problems"]]
json.dump({"version": sklearn.__version__, "codes": codes}, sys.stdout)
