using System.CommandLine;
using System.Text.Json;
using Zhiyin.ChatLogs;
using Zhiyin.Cli.Lines;
using Zhiyin.Coach.Contract;
using Zhiyin.Coach.Kinds.Own;
using Zhiyin.Inspection.Audit;

namespace Zhiyin.Cli.Commands;

/// <summary><c>zhiyin rules try</c>: how many past replies a file of own rules would have hit, with samples.</summary>
internal sealed class RulesTry
{
    private readonly Argument<string> _file = new("FILE") { Description = "Own rules (YAML)." };
    private readonly Option<string[]> _on = new("--on") { Description = "Chat exports, every layout that audit reads.", Required = true, AllowMultipleArgumentsPerToken = true };
    private readonly Option<int> _samples = new("--samples") { Description = "How many samples a rule shows (0 to 100).", DefaultValueFactory = _ => 5 };
    private readonly Option<bool> _json = new("--json") { Description = "One JSON object a rule." };
    private readonly LogOptions _logs = new();

    public Command Build()
    {
        var command = new Command(
            "try", "Tries own rules on past chats: how many replies each would have hit, with samples, personal data blotted out.\n\nExample:\n  zhiyin rules try docs/examples/own-rules.yaml --on docs/examples/chats.txt")
        {
            _file, _on, _samples, _json, _logs.Agents, _logs.Date,
        };
        command.SetAction((result, cancellation) => Task.FromResult(Run(result, cancellation)));
        return command;
    }

    private int Run(ParseResult result, CancellationToken cancellation)
    {
        var samples = result.GetValue(_samples);
        if (samples is < 0 or > 100)
        {
            throw new BadInputException("--samples is a number from 0 to 100.");
        }

        var logs = result.GetValue(_on)!;
        foreach (var log in logs)
        {
            InputFile.MustExist(log);
        }

        var set = OwnRulesFile.Load(result.GetValue(_file)!);
        var trial = new OwnTrial(set, samples);
        var run = new AuditRun(new AuditOptions { ChatLogs = _logs.Read(result), Coach = set.Alone() });
        foreach (var conversation in run.Conversations(logs.Select(f => new AuditInput(f, () => File.OpenRead(f))), progress: null, cancellation))
        {
            Enter(trial, conversation);
        }

        foreach (var error in run.Errors.Take(20))
        {
            Console.Error.WriteLine($"zhiyin: {error.Source}{(error.Line > 0 ? $":{error.Line}" : "")}: {error.Reason}");
        }

        Write(trial, result.GetValue(_json));
        return run.ErrorCount > 0 ? ExitCode.BadInput : ExitCode.Done;
    }

    private static void Enter(OwnTrial trial, AuditedConversation conversation)
    {
        var found = conversation.Findings.ToLookup(f => f.Message, f => f.Finding);
        var messages = conversation.Log.Messages;
        for (var i = 0; i < messages.Length; i++)
        {
            if (messages[i].Role == ChatRole.Agent && messages[i].Parsed)
            {
                trial.Add(conversation.Log.Id, i, messages[i].Text, found[i]);
            }
        }
    }

    private static void Write(OwnTrial trial, bool json)
    {
        foreach (var rule in trial.Rules)
        {
            var info = rule.Rule.Info;
            if (json)
            {
                Console.WriteLine(JsonSerializer.Serialize(
                    new
                    {
                        rule = info.Id,
                        title = info.Title,
                        replies = trial.Replies,
                        hits = rule.Replies,
                        conversations = rule.Conversations,
                        samples = rule.Samples.Select(s => new { conversation = s.Conversation, message = s.Message, start = s.Span.Start, length = s.Span.Length, text = s.Text }),
                    },
                    s_json));
                continue;
            }

            var level = info.Blocks ? "block" : ReviewJson.SeverityName(info.Severity);
            Console.WriteLine($"{info.Id,-24} {level,-8} {rule.Replies,6} of {trial.Replies} replies ({Percent(rule.Replies, trial.Replies)}) in {rule.Conversations} conversations  {info.Title}");
            foreach (var sample in rule.Samples)
            {
                Console.WriteLine($"    {sample.Conversation} #{sample.Message}: {sample.Marked.ReplaceLineEndings(" ")}");
            }
        }
    }

    private static readonly JsonSerializerOptions s_json = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static string Percent(int part, int whole) => whole == 0 ? "0%" : $"{100.0 * part / whole:0.#}%";
}
