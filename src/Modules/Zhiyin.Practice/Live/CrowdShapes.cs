using System.Collections.Immutable;

namespace Zhiyin.Practice.Live;

/// <summary>What the last turn did to a buyer; anger is 0–100.</summary>
public sealed record EffectShape(int Before, int After, IReadOnlyList<string> Why);

/// <summary>A simulated buyer who is at the desk. <paramref name="Line"/> is the anger after each turn, <paramref name="Level"/> that of handbook §5.1.</summary>
public sealed record BuyerShape(
    string Persona, string Name, string Who, string Voice, string? Conversation, int Anger, int Level, IReadOnlyList<int> Line, EffectShape? Last, string Phase);

/// <summary>One who has left, with the rating.</summary>
public sealed record LeftShape(string Name, string Who, string? Conversation, int Rating, bool Solved, string? Comment, int Peak, int End);

/// <summary>A persona that can be asked in.</summary>
public sealed record PersonaShape(string Id, string Name, string Who, string Voice, int Start);

/// <summary>The crowd: <paramref name="State"/> is running, paused, stopped, or invited: nobody comes by themselves, but whoever was asked in is there.</summary>
public sealed record CrowdShape(
    string State, int Pace, int Count, IReadOnlyList<BuyerShape> Buyers, IReadOnlyList<LeftShape> Left, int Came, int Rated, double? Average, IReadOnlyList<PersonaShape> Personas);

/// <summary>How the crowd is to be; what is not given stays as it is. <paramref name="Seed"/> makes a start repeatable.</summary>
public sealed record CrowdOrder(int? Pace = null, int? Count = null, long? Seed = null);

/// <summary>Which buyer to ask in.</summary>
public sealed record Invitation(string Persona);
