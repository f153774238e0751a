using System.Reflection;
using System.Text;

namespace Zhiyin.Inspection.Audit.Report;

/// <summary>The inspection report: one page that opens anywhere without a network; style, script and data are inside.</summary>
public static class AuditReport
{
    private static readonly Lazy<string> s_page = new(() => Resource("report.html"));
    private static readonly Lazy<string> s_style = new(() => Resource("report.css"));
    private static readonly Lazy<string> s_script = new(() => Resource("report.js") + "\n" + Resource("conversations.js"));

    /// <summary>Writes the page for <paramref name="summary"/>; <paramref name="at"/> is printed as the time of the report, when given.</summary>
    public static void WriteHtml(TextWriter writer, AuditSummary summary, DateTimeOffset? at = null)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(summary);
        var page = s_page.Value;
        foreach (var part in page.Split("@@"))
        {
            writer.Write(part switch
            {
                "style" => s_style.Value,
                "script" => s_script.Value,
                "data" => Encoding.UTF8.GetString(ReportData.Json(summary, at).Span),
                _ => part,
            });
        }

        writer.Flush();
    }

    private static string Resource(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Zhiyin.Inspection." + name) ?? throw new InvalidOperationException(name);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
