namespace Zhiyin.People;

/// <summary>What an owner of the machine may tune about signing in; the defaults are meant to stay.</summary>
public sealed record PeopleSettings
{
    /// <summary>Rounds of PBKDF2-HMAC-SHA512 for a password; older hashes with fewer are renewed at the next sign-in.</summary>
    public int PasswordIterations { get; init; } = 210_000;

    /// <summary>How many passwords are hashed at the same time.</summary>
    public int HashesAtATime { get; init; } = Math.Max(1, Environment.ProcessorCount / 2);

    /// <summary>How many may wait or be in work before sign-ins are told to come back later.</summary>
    public int HashesWaiting { get; init; } = 32;

    /// <summary>Whether an empty database gets a shop and an owner. Tests make their own.</summary>
    public bool MakesOwner { get; init; } = true;

    /// <summary>Where a password that is shown once is shown.</summary>
    public TextWriter Terminal { get; init; } = Console.Out;
}
