namespace Zhiyin.Practice.Buyers;

/// <summary>How somebody talks: what they say on each occasion, several of each so that nothing is said twice. Read from Data/voices.json.</summary>
public sealed record Voice
{
    /// <summary>Seconds a typed character takes.</summary>
    public required double PerCharacter { get; init; }

    /// <summary>The mood was met first: they calm down.</summary>
    public required IReadOnlyList<string> Soothed { get; init; }

    /// <summary>Treated a little badly.</summary>
    public required IReadOnlyList<string> Irritated { get; init; }

    /// <summary>Treated badly.</summary>
    public required IReadOnlyList<string> Hurt { get; init; }

    /// <summary>Asked what they have said already.</summary>
    public required IReadOnlyList<string> Told { get; init; }

    /// <summary>Asked too much at once.</summary>
    public required IReadOnlyList<string> TooMany { get; init; }

    /// <summary>Nothing has been answered yet.</summary>
    public required IReadOnlyList<string> Press { get; init; }

    /// <summary>Nobody answers.</summary>
    public required IReadOnlyList<string> Waiting { get; init; }

    public required IReadOnlyList<string> Thanks { get; init; }

    /// <summary>The matter is settled, the mood is not.</summary>
    public required IReadOnlyList<string> Grudging { get; init; }

    /// <summary>The last word before they go: bad review, platform, 12315.</summary>
    public required IReadOnlyList<string> Threat { get; init; }

    /// <summary>They have had enough and go.</summary>
    public required IReadOnlyList<string> Leave { get; init; }

    /// <summary>Asked yes or no about something nobody wrote down for them.</summary>
    public required IReadOnlyList<string> Yes { get; init; }

    /// <summary>Comments with a good, a middling and a bad rating.</summary>
    public required IReadOnlyList<string> Good { get; init; }

    public required IReadOnlyList<string> Middling { get; init; }

    public required IReadOnlyList<string> Bad { get; init; }
}
