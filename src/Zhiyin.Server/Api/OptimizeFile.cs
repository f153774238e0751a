using System.Text;
using Zhiyin.ChatLogs.Scripts;
using Zhiyin.Coach;
using Zhiyin.Coach.Contract;
using Zhiyin.Inspection.Optimize;

namespace Zhiyin.Server.Api;

/// <summary>A script library, diagnosed and rewritten, as the command line does it.</summary>
internal static class OptimizeFile
{
    public static FileReport Run(Stream content, string name, ReplyCoach coach, CancellationToken stop)
    {
        var library = ScriptFile.Read(content, name);
        var scripts = LibraryOptimizer.Run(library, coach, progress: null, stop);
        using var lines = new MemoryStream();
        foreach (var script in scripts)
        {
            lines.Write(ContractWriter.Line(json => OptimizeJson.Write(json, script)).Span);
            lines.WriteByte((byte)'\n');
        }

        using var page = new MemoryStream();
        using (var html = new StreamWriter(page, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true))
        {
            OptimizeReport.WriteHtml(html, name, library, scripts);
        }

        return new FileReport(name, page.ToArray(), lines.ToArray(), scripts.Count);
    }
}
