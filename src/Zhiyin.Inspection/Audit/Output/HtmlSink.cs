using Zhiyin.Inspection.Audit.Report;

namespace Zhiyin.Inspection.Audit.Output;

/// <summary>The page, written to the output itself.</summary>
internal sealed class HtmlSink(TextWriter output, DateTimeOffset? at) : IAuditSink
{
    public void Write(AuditedConversation conversation)
    {
    }

    public void Finish(AuditSummary summary) => AuditReport.WriteHtml(output, summary, at);

    public void Dispose()
    {
    }
}
