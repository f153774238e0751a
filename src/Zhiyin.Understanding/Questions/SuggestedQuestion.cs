namespace Zhiyin.Understanding.Questions;

/// <summary>A question the agent could ask next: type, wording, and the slot it fills (null when it explores).</summary>
public sealed record SuggestedQuestion(QuestionType Type, string Text, string? Slot);
