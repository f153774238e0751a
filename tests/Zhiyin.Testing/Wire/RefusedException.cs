namespace Zhiyin.Testing.Wire;

/// <summary>The desk refused what was sent; sending it again would not help.</summary>
public sealed class RefusedException(string message) : Exception(message);
