namespace Zhiyin.Rulebook;

/// <summary>Kinds of events this module writes.</summary>
public static class RulebookEvents
{
    /// <summary>A shop's book has a new version: every node reads it anew.</summary>
    public const string Changed = "rulebook.changed";
}
