using System.Globalization;
using System.Text;
using System.Xml;
using Zhiyin.Coach.Contract;
using Zhiyin.Coach.Engine;
using Zhiyin.Text.PersonalData;

namespace Zhiyin.Inspection.Audit.Output;

/// <summary>JUnit XML: a suite per file, a case per conversation; it fails when it has a finding at or above the level given.</summary>
internal sealed class JUnitSink(TextWriter output, Severity level) : IAuditSink
{
    private readonly Dictionary<string, List<Case>> _suites = new(StringComparer.Ordinal);

    private sealed record Case(string Id, int Score, string Grade, string? Failure, string? Details);

    public void Write(AuditedConversation conversation)
    {
        if (!_suites.TryGetValue(conversation.Log.Source, out var suite))
        {
            _suites[conversation.Log.Source] = suite = [];
        }

        var bad = conversation.Findings.Where(f => f.Finding.Severity >= level).ToList();
        suite.Add(new Case(
            conversation.Log.Id,
            conversation.Score.Score,
            conversation.Score.Grade,
            bad.Count == 0 ? null : $"{bad.Count} × {ReviewJson.SeverityName(level)}+",
            bad.Count == 0 ? null : string.Join('\n', bad.Take(20).Select(f => Describe(conversation, f)))));
    }

    public void Finish(AuditSummary summary)
    {
        using (var xml = XmlWriter.Create(output, new XmlWriterSettings { Indent = true, OmitXmlDeclaration = false, CloseOutput = false, CheckCharacters = true }))
        {
            xml.WriteStartElement("testsuites");
            xml.WriteAttributeString("name", "zhiyin audit");
            Count(xml, _suites.Values.SelectMany(s => s).ToList(), (int)Math.Min(summary.ErrorCount, int.MaxValue));
            foreach (var (name, cases) in _suites)
            {
                var errors = summary.Errors.Where(e => e.Source == name).ToList();
                Suite(xml, name, cases, errors);
            }

            foreach (var group in summary.Errors.Where(e => !_suites.ContainsKey(e.Source)).GroupBy(e => e.Source))
            {
                Suite(xml, group.Key, [], [.. group]);
            }

            xml.WriteEndElement();
        }

        output.Write('\n');
        output.Flush();
    }

    public void Dispose()
    {
    }

    private static void Suite(XmlWriter xml, string name, List<Case> cases, List<ChatLogs.RowError> errors)
    {
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", Clean(name));
        Count(xml, cases, errors.Count);
        foreach (var item in cases)
        {
            xml.WriteStartElement("testcase");
            xml.WriteAttributeString("classname", Clean(name));
            xml.WriteAttributeString("name", Clean($"{item.Id} ({item.Score} {item.Grade})"));
            if (item.Failure is not null)
            {
                xml.WriteStartElement("failure");
                xml.WriteAttributeString("message", item.Failure);
                xml.WriteString(Clean(item.Details ?? ""));
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        foreach (var error in errors)
        {
            xml.WriteStartElement("testcase");
            xml.WriteAttributeString("classname", Clean(name));
            xml.WriteAttributeString("name", $"line {error.Line}");
            xml.WriteStartElement("error");
            xml.WriteAttributeString("message", Clean(error.Reason));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Count(XmlWriter xml, List<Case> cases, int errors)
    {
        xml.WriteAttributeString("tests", (cases.Count + errors).ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("failures", cases.Count(c => c.Failure is not null).ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("errors", errors.ToString(CultureInfo.InvariantCulture));
    }

    private static string Describe(AuditedConversation conversation, MessageFinding found)
    {
        var finding = found.Finding;
        var said = finding.Span.Of(PersonalReader.MaskInPlace(conversation.Log.Messages[found.Message].Text));
        return $"#{found.Message} {ReviewJson.SeverityName(finding.Severity)} {finding.Rule.Id} {finding.Category.Code} «{said}» {finding.Message}{(finding.Better is null ? "" : $" → {finding.Better}")}";
    }

    // XML knows no control characters and no lone surrogates, not even escaped.
    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                clean.Append(text[i]).Append(text[++i]);
            }
            else
            {
                clean.Append(XmlConvert.IsXmlChar(text[i]) ? text[i] : '\ufffd');
            }
        }

        return clean.ToString();
    }
}
