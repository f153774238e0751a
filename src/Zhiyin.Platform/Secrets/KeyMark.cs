namespace Zhiyin.Platform.Secrets;

/// <summary>Which key the database belongs to, so that a node with another one does not start.</summary>
public sealed class KeyMark
{
    /// <summary>The name of the installation's master key.</summary>
    public const string Master = "master";

    public required string Name { get; init; }

    /// <summary><see cref="MasterKey.Fingerprint"/>.</summary>
    public required byte[] Mark { get; init; }

    public required DateTimeOffset At { get; init; }
}
