namespace Zhiyin.People.Agents;

/// <summary>What the fields of an agent may hold.</summary>
internal static class AgentFields
{
    public const int LongestName = 40;
    public const int MostCapacity = 50;

    /// <summary>A name of 1 to 40 characters without line breaks, blanks at the ends taken off.</summary>
    public static Result<string> Name(string? typed, string field)
    {
        var name = (typed ?? "").Trim();
        return name.Length is 0 or > LongestName || name.Any(char.IsControl)
            ? Refusal.Invalid(field, $"需要 1 到 {LongestName} 个字", $"1 to {LongestName} characters are needed")
            : name;
    }

    /// <summary>Conversations at once: 1 to 50.</summary>
    public static Result<int> Capacity(int capacity)
        => capacity is < 1 or > MostCapacity ? Refusal.Invalid("capacity", $"同时接待数为 1 到 {MostCapacity}", $"Capacity is 1 to {MostCapacity}") : capacity;
}
