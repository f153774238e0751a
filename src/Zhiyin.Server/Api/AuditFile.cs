using System.Text;
using Zhiyin.Coach;
using Zhiyin.Inspection.Audit;

namespace Zhiyin.Server.Api;

/// <summary>A chat export, inspected as the command line does it.</summary>
internal static class AuditFile
{
    public static FileReport Run(Stream content, string name, ReplyCoach coach, CancellationToken stop)
    {
        using var lines = new MemoryStream();
        using var page = new MemoryStream();
        AuditOutcome outcome;
        using (var json = Writer(lines))
        {
            outcome = AuditCommand.Run(new AuditRequest([new AuditInput(name, () => content)], json) { Report = () => Writer(page), Options = new AuditOptions { Coach = coach } }, stop);
        }

        var summary = outcome.Summary;
        if (summary.Conversations == 0)
        {
            throw new InvalidDataException(summary.Errors.Count > 0 ? summary.Errors[0].Reason : "文件里没有找到对话");
        }

        return new FileReport(name, page.ToArray(), lines.ToArray(), (int)summary.Conversations);
    }

    private static StreamWriter Writer(MemoryStream stream) => new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
}
