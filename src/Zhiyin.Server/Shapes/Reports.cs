namespace Zhiyin.Server.Shapes;

/// <summary>A report that can be opened for a while: its page, the same as JSON Lines, and how many conversations or scripts it is about.</summary>
public sealed record KeptReport(string Name, string Page, string Lines, int Items, int Minutes);
