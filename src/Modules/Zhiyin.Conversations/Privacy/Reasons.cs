namespace Zhiyin.Conversations.Privacy;

/// <summary>Why somebody asks for personal data; goes into the audit with personal data masked.</summary>
public sealed record Reason(string? Text)
{
    private const int Shortest = 4;
    private const int Longest = 200;

    /// <summary>The reason as it is entered; a refusal when it says nothing.</summary>
    public Result<string> Check()
        => Text?.Trim() is { Length: >= Shortest and <= Longest } text
            ? Masking.Mask(text).Text
            : Refusal.Invalid("reason", $"请写明原因，{Shortest}–{Longest} 个字", $"Give a reason of {Shortest}–{Longest} characters");
}
