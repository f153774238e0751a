namespace Zhiyin.Cli;

/// <summary>The caller's mistake: the message says what is wrong, where, and what to do; the process ends with code 2.</summary>
internal sealed class BadInputException(string message) : Exception(message);
