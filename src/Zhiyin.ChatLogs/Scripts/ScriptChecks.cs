using Zhiyin.ChatLogs.Tables;

namespace Zhiyin.ChatLogs.Scripts;

/// <summary>What a quick-phrase file must not carry (handbook §7.3, writer rules).</summary>
public static class ScriptChecks
{
    /// <summary>The reasons why <paramref name="script"/>, at <paramref name="row"/> (1-based) of the output, cannot be written.</summary>
    public static IEnumerable<RowError> Refusals(Script script, int row, ScriptLayout layout, bool allowFormulas)
    {
        if (!allowFormulas && new[] { script.Text, script.Code, script.Group, script.Title ?? "" }.Any(IsFormulaLike))
        {
            yield return new RowError("", row, "以 =、+ 或 @ 开头，表格软件会当公式执行：请改写或确认后再导出");
        }

        if (RawVariable(script.Text) is { } variable)
        {
            yield return new RowError("", row, $"变量{variable}没有填：请填上，或改成【请填写：…】");
        }

        if (layout == ScriptLayout.Strict)
        {
            foreach (var (name, value, most) in new[] { ("编码", script.Code, 4), ("短语", script.Text, 430), ("分组", script.Group, 10) })
            {
                if (value.Length > most)
                {
                    yield return new RowError("", row, $"{name}超过 {most} 个字");
                }
            }
        }
    }

    /// <summary>Turns <c>{到货日期}</c> into the form that an agent fills in: <c>【请填写：到货日期】</c>.</summary>
    public static string ToFillIn(string text)
    {
        while (RawVariable(text) is { } variable)
        {
            text = text.Replace(variable, $"【请填写：{variable[1..^1]}】", StringComparison.Ordinal);
        }

        return text;
    }

    private static bool IsFormulaLike(string text) => CsvText.IsFormula(text) && text.TrimStart()[0] != '-';

    private static string? RawVariable(string text)
    {
        var open = text.IndexOf('{', StringComparison.Ordinal);
        var close = open < 0 ? -1 : text.IndexOf('}', open);
        return close > open + 1 && close - open <= 22 ? text[open..(close + 1)] : null;
    }
}
