using System.Text;
using System.Text.RegularExpressions;

namespace Zhiyin.Coach.Rewriting;

/// <summary>Cuts actions that run together into steps and numbers them (handbook §0.2 PR3).</summary>
internal static partial class StepList
{
    private const int ShortestStep = 4;
    private const int LongEnough = 8;
    private static readonly string[] s_fillers = ["您先", "先", "然后", "接着", "再", "最后", "之后", "随后", "首先", "其次", "并且", "同时"];

    /// <summary>The steps of <paramref name="text"/> in order, without their connectives and marks.</summary>
    public static List<string> Split(string text)
    {
        var marked = Between().Replace(text, "；");
        var pieces = marked.Split(['；', ';', '。', '\n', '①', '②', '③', '④', '⑤', '⑥', '，', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToList();
        var whole = text.AsSpan().IndexOfAny('；', ';', '\n') >= 0;
        if (whole)
        {
            pieces = [.. text.Split(['；', ';', '\n', '。'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
        }

        var steps = new List<string>();
        foreach (var piece in pieces)
        {
            var step = Bare(piece);
            if (step.Length == 0)
            {
                continue;
            }

            // «不拧紧», «红灯亮»: what follows an action belongs to it.
            if (steps.Count > 0 && ((!whole && step.Length < ShortestStep) || step.Contains("表示", StringComparison.Ordinal) || step.Contains("说明", StringComparison.Ordinal)))
            {
                steps[^1] += "，" + step;
            }
            else
            {
                steps.Add(step);
            }
        }

        return whole || steps.Count >= 3 ? steps : ByVerb(text.TrimEnd('。', '！'), steps);
    }

    // No connective either: a new action begins where a verb of handling does; short ones are done in one go.
    private static List<string> ByVerb(string text, List<string> before)
    {
        var steps = new List<string>();
        foreach (var piece in Verb().Split(text).Select(Bare).Where(p => p.Length > 0))
        {
            if (steps.Count > 0 && (steps[^1].Length < LongEnough || piece.Length < ShortestStep))
            {
                steps[^1] += "，" + piece;
            }
            else
            {
                steps.Add(piece);
            }
        }

        return steps.Count is >= 3 and <= 9 ? steps : before;
    }

    /// <summary>①…；②…；③…</summary>
    public static string Join(IReadOnlyList<string> steps)
    {
        var text = new StringBuilder();
        for (var i = 0; i < steps.Count; i++)
        {
            text.Append(i == 0 ? "" : "；").Append((char)('①' + i)).Append(steps[i]);
        }

        return text.ToString();
    }

    private static string Bare(string piece)
    {
        var step = Tail().Replace(piece.Trim('，', ',', '、', ' ', '。'), "");
        foreach (var filler in s_fillers)
        {
            if (step.StartsWith(filler, StringComparison.Ordinal) && step.Length > filler.Length + 1)
            {
                return step[filler.Length..].TrimStart('，', ',', ' ');
            }
        }

        return step;
    }

    [GeneratedRegex("(?<=.{3})(?=打开|同时按|长按|按住|拿出|插上|插电|松手|松开|搜索|连上|连接|点进去|点售后|点连接|选|填原因|上传|提交|输入|输背|设密码|保存|重启|倒出|装上|拧紧|等灯|等我|去手机|往下滑|找到)", RegexOptions.None, 1000)]
    private static partial Regex Verb();

    [GeneratedRegex("(?:，|,)?(?:最后|然后|接着|再|之后)$", RegexOptions.None, 1000)]
    private static partial Regex Tail();

    // Where one action ends and the next begins when nobody set a mark.
    [GeneratedRegex("(?<=.{3})(?:，|,)?(?=(?:然后|接着|最后|之后|随后|再(?!不|说|来|次|多)))", RegexOptions.None, 1000)]
    private static partial Regex Between();
}
