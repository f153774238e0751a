namespace Zhiyin.Coach.Kinds.Own;

/// <summary>Why a file of own rules is refused: the line (from 1), the rule's id where there is one, what is wrong and what to do, in Chinese and English.</summary>
public sealed record OwnFault(int Line, string? Rule, string Zh, string En);
