using System.Collections.Immutable;

namespace Zhiyin.ChatLogs.Scripts;

/// <summary>A quick phrase of a script library: its code (short text typed after «/»), its words, its group, and the row it stood in (0 for a new one).</summary>
/// <param name="Title">A short title, where the layout has one.</param>
public sealed record Script(string Code, string Text, string Group, int Line = 0, string? Title = null);

/// <summary>The layouts of quick phrases (handbook §7.3).</summary>
public enum ScriptLayout
{
    /// <summary>快捷短语编码,快捷短语,快捷短语分组.</summary>
    Qianniu,

    /// <summary>Three head lines that must stay as they are, then 分组,快捷编码,标题,内容,图片名,程序数据.</summary>
    AssistantV3,

    /// <summary>快捷编码,快捷短语,快捷短语分组; code ≤ 4, phrase ≤ 430, group ≤ 10 characters.</summary>
    Strict,

    /// <summary>分类,话术分组,话术短标题,话术内容.</summary>
    Generic,
}

/// <summary>A script library as read: scripts, rejected rows with line and reason, and groups of duplicates (same code or same words), which are all kept.</summary>
public sealed record ScriptFileContent(
    ScriptLayout Layout,
    string Encoding,
    ImmutableArray<Script> Scripts,
    ImmutableArray<RowError> Rejected,
    ImmutableArray<ImmutableArray<Script>> Duplicates)
{
    /// <summary>The head lines of the V3 layout, kept byte for byte; empty for the others.</summary>
    public ImmutableArray<string> Head { get; init; } = [];
}
