using System.Net;
using Zhiyin.ChatLogs.Scripts;
using Zhiyin.Coach.Engine;

namespace Zhiyin.Inspection.Optimize;

/// <summary>The report of an optimised library: one HTML page that opens without a network. All text of the library is encoded.</summary>
public static class OptimizeReport
{
    private static readonly (string Code, string Name)[] s_points =
    [
        ("PP1", "机械刻板"), ("PP2", "信息过载"), ("PP3", "缺少引导"), ("PP4", "解答不专业"), ("PP5", "情绪处理"),
    ];

    /// <summary>Writes the page.</summary>
    public static void WriteHtml(TextWriter html, string source, ScriptFileContent library, IReadOnlyList<OptimizedScript> scripts)
    {
        ArgumentNullException.ThrowIfNull(html);
        ArgumentNullException.ThrowIfNull(library);
        ArgumentNullException.ThrowIfNull(scripts);
        html.Write("<!doctype html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">");
        html.Write($"<title>话术优化报告 · {E(source)}</title><style>{ReportAssets.Text("optimize.css")}</style></head><body><main>");
        html.Write($"<h1>话术优化报告</h1><p class=\"soft\">{E(source)} · {scripts.Count} 条话术{(library.Rejected.IsEmpty ? "" : $" · {library.Rejected.Length} 行读不了，已跳过")}</p>");
        Tiles(html, library, scripts);
        Bars(html, scripts);
        html.Write("<h2>逐条对照</h2><div class=\"tools\"><input id=\"search\" type=\"search\" aria-label=\"搜索话术\" placeholder=\"搜索编码、分组、原文或改写\"><select id=\"point\" aria-label=\"按痛点筛选\"><option value=\"\">全部痛点</option>");
        foreach (var (code, name) in s_points)
        {
            html.Write($"<option value=\"{code}\">{code} {name}</option>");
        }

        html.Write("</select><select id=\"state\" aria-label=\"按状态筛选\"><option value=\"\">全部状态</option><option value=\"changed\">有改写</option><option value=\"same\">不用改</option></select><span id=\"shown\" class=\"soft\" role=\"status\"></span></div>");
        foreach (var script in scripts.OrderBy(s => s.ScoreBefore).ThenBy(s => s.Script.Line))
        {
            Article(html, script);
        }

        html.Write($"<p class=\"soft\">检查提示的是风险和理由，不代替法律意见；请以最新法规和平台公告为准。改写里没有的数字一律不编，需要人补充的已列出。</p></main><script>{ReportAssets.Text("optimize.js")}</script></body></html>");
    }

    private static void Tiles(TextWriter html, ScriptFileContent library, IReadOnlyList<OptimizedScript> scripts)
    {
        var changed = scripts.Count(s => s.Changed);
        html.Write("<div class=\"tiles\">");
        Tile(html, $"{changed} / {scripts.Count}", "条给出了改写");
        Tile(html, scripts.Count == 0 ? "–" : $"{scripts.Average(s => s.ScoreBefore):0} → {scripts.Average(s => s.ScoreAfter):0}", "平均得分，改写前后");
        Tile(html, $"{scripts.Count(s => s.Findings.Any(f => f.Blocks))}", "条含禁止发送的内容");
        Tile(html, $"{library.Duplicates.Length}", "组重复（编码或内容相同）");
        html.Write("</div>");
    }

    private static void Tile(TextWriter html, string value, string label) => html.Write($"<div class=\"tile\"><b>{E(value)}</b><span class=\"soft\">{E(label)}</span></div>");

    private static void Bars(TextWriter html, IReadOnlyList<OptimizedScript> scripts)
    {
        html.Write("<h2>痛点分布</h2><div class=\"bars\">");
        foreach (var (code, name) in s_points)
        {
            var count = scripts.Count(s => s.PainPoints.Contains(code));
            var width = scripts.Count == 0 ? 0 : 100.0 * count / scripts.Count;
            html.Write($"<div class=\"bar\"><span>{code} {name}</span><span><i style=\"width:{width:0.#}%\"></i></span><span>{count}</span></div>");
        }

        html.Write("</div>");
    }

    private static void Article(TextWriter html, OptimizedScript script)
    {
        html.Write($"<article data-points=\"{string.Join(' ', script.PainPoints)}\" data-state=\"{(script.Changed ? "changed" : "same")}\"><header><strong>{E(script.Id)}</strong>");
        if (script.Script.Group.Length > 0)
        {
            html.Write($"<span class=\"tag\">{E(script.Script.Group)}</span>");
        }

        foreach (var finding in script.Findings.Where(f => f.Severity > Severity.Hint).DistinctBy(f => f.Rule.Id))
        {
            html.Write($"<span class=\"tag {(finding.Severity == Severity.Error ? "high" : "mid")}\">{(finding.Blocks ? "禁止" : finding.Severity == Severity.Error ? "错误" : "警告")} · {E(finding.Rule.Title)}</span>");
        }

        html.Write($"<span class=\"score\">{script.ScoreBefore}{(script.Changed ? $" → <b>{script.ScoreAfter}</b>" : "")} 分</span></header><div class=\"pair\"><div><small>原文</small>");
        Marked(html, script.Script.Text, script.Findings);
        html.Write(script.Changed
            ? $"</div><div class=\"after\"><small>改写<button type=\"button\" data-copy>复制</button></small><span>{E(script.After)}</span></div></div>"
            : "</div><div><small>改写</small><span class=\"soft\">不用改</span></div></div>");
        html.Write("<ul class=\"why\">");
        foreach (var finding in script.Findings.Where(f => f.Severity > Severity.Hint).DistinctBy(f => f.Rule.Id))
        {
            html.Write($"<li>{E(finding.Message)}：{E(finding.Rule.Why)}</li>");
        }

        if (!script.Unresolved.IsEmpty)
        {
            html.Write($"<li>需要人补充：{E(string.Join("、", script.Unresolved))}</li>");
        }

        if (!script.Slots.IsEmpty)
        {
            html.Write($"<li>变量：{E(string.Join("、", script.Slots))}</li>");
        }

        html.Write("</ul></article>");
    }

    private static void Marked(TextWriter html, string text, IEnumerable<Finding> findings)
    {
        html.Write("<span>");
        var at = 0;
        foreach (var finding in findings.Where(f => f.Severity > Severity.Hint && f.Span.Length > 0).OrderBy(f => f.Span.Start))
        {
            if (finding.Span.Start < at)
            {
                continue;
            }

            html.Write(E(text[at..finding.Span.Start]));
            html.Write($"<mark{(finding.Severity == Severity.Error ? " class=\"error\"" : "")} title=\"{E(finding.Message)}\">{E(text[finding.Span.Start..finding.Span.End])}</mark>");
            at = finding.Span.End;
        }

        html.Write(E(text[at..]));
        html.Write("</span>");
    }

    private static string E(string text) => WebUtility.HtmlEncode(text);
}
