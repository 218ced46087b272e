package dev.lockstep.core.diff;

/** Two spellings in the same place of two schemas, which may mean the same. */
public record ExpressionPair(ExpressionUse use, String expected, String actual) {}
