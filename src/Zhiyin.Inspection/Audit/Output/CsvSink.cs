using Zhiyin.ChatLogs.Tables;
using Zhiyin.Coach.Contract;
using Zhiyin.Text.PersonalData;

namespace Zhiyin.Inspection.Audit.Output;

/// <summary>One row a finding (a conversation without findings has one row too), for spreadsheets: UTF-8 with mark, CRLF, nothing runs as a formula.</summary>
internal sealed class CsvSink : IAuditSink
{
    private readonly TextWriter _output;

    public CsvSink(TextWriter output)
    {
        _output = output;
        _output.Write('\ufeff');
        Row("会话", "分数", "等级", "扣分项", "消息序号", "时间", "客服", "类别", "级别", "规则", "原话", "问题", "更好的说法");
    }

    public void Write(AuditedConversation conversation)
    {
        var (log, score) = (conversation.Log, conversation.Score);
        var items = string.Join(' ', score.Items.Select(i => $"{i.Code}-{i.Deduction}"));
        foreach (var (message, finding) in conversation.Findings)
        {
            var said = log.Messages[message];
            Row(
                log.Id, $"{score.Score}", score.Grade, items, $"{message}", said.At?.ToString("yyyy-MM-dd HH:mm:ss") ?? "", said.Sender ?? "", finding.Category.Code,
                ReviewJson.SeverityName(finding.Severity), finding.Rule.Id, finding.Span.Of(PersonalReader.MaskInPlace(said.Text)).ToString(), finding.Message, finding.Better ?? "");
        }

        if (conversation.Findings.IsEmpty)
        {
            Row(log.Id, $"{score.Score}", score.Grade, items, "", "", string.Join(' ', log.Agents), "", "", "", "", "", "");
        }
    }

    public void Finish(AuditSummary summary) => _output.Flush();

    public void Dispose()
    {
    }

    private void Row(params string[] cells) => _output.Write(CsvText.Line(cells.Select(c => CsvText.IsFormula(c) && !double.TryParse(c, out _) ? "'" + c : c)));
}
