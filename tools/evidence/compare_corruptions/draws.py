"""Random numbers: a generator's, or those that the other side took."""

import numpy as np


class Draws:
    """Random numbers: a generator's, or those that were recorded elsewhere."""

    def __init__(self, generator, recorded=None):
        self.generator, self.recorded, self.place = generator, recorded, 0

    def take(self, count):
        part = self.recorded[self.place : self.place + count]
        if len(part) < count:
            raise ValueError("the other side drew fewer numbers")
        self.place += count
        return part

    def normal(self, shape):
        if self.recorded is None:
            return self.generator.standard_normal(shape)
        return self.take(int(np.prod(shape))).reshape(shape)

    def uniform(self, low, high, shape=()):
        unit = self.generator.random(shape) if self.recorded is None else self.take(int(np.prod(shape))).reshape(shape)
        return low + (high - low) * unit

    def below(self, bound):
        return int(self.generator.integers(bound) if self.recorded is None else self.take(1)[0])
