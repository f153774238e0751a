using System.CommandLine;
using Zhiyin.Cli.Lines;
using Zhiyin.Coach;
using Zhiyin.Coach.Contract;
using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Pages;

namespace Zhiyin.Cli.Commands;

/// <summary>What the coach knows: list, one page, run the examples, draw docs/rules.</summary>
internal sealed class RulesCommand : ICliCommand
{
    public Command Build()
    {
        var command = new Command("rules", "The rules of the coach.\n\nExample:\n  zhiyin rules show PRM001");
        command.Subcommands.Add(List());
        command.Subcommands.Add(Show());
        command.Subcommands.Add(Test());
        command.Subcommands.Add(new RulesTry().Build());
        command.Subcommands.Add(Docs());
        return command;
    }

    private static Command List()
    {
        var category = new Option<string?>("--category") { Description = "Only rules of this category, e.g. tone.blame." };
        var list = new Command("list", "Every rule: id, severity, category, title.\n\nExample:\n  zhiyin rules list --category tone.blame") { category };
        list.SetAction(result =>
        {
            var wanted = result.GetValue(category);
            if (wanted is not null && !Categories.All.Any(c => c.Code == wanted))
            {
                throw new BadInputException($"there is no category «{wanted}»; known are: {string.Join(", ", Categories.All.Select(c => c.Code))}.");
            }

            foreach (var rule in RuleCatalog.BuiltIn.Rules.Select(r => r.Info).Where(r => wanted is null || r.Category.Code == wanted))
            {
                Console.WriteLine($"{rule.Id}  {(rule.Blocks ? "block" : ReviewJson.SeverityName(rule.Severity)),-8} {rule.Category.Code,-22} {rule.Title}");
            }
        });
        return list;
    }

    private static Command Show()
    {
        var id = new Argument<string>("RULE") { Description = "Id or name, e.g. PRM001 or promise.guarantee." };
        var show = new Command("show", "One rule with its reasons and examples.\n\nExample:\n  zhiyin rules show promise.guarantee") { id };
        show.SetAction(result => Console.Write(RulePage.Draw(Find(result.GetValue(id)!).Info)));
        return show;
    }

    private static Command Test()
    {
        var ids = new Argument<string[]>("RULE") { Arity = ArgumentArity.ZeroOrMore, Description = "Ids or names; all rules when none is named. Or a file of own rules (YAML)." };
        var test = new Command("test", "Runs the examples that rules carry: the built-in ones, or those of a file of own rules.\n\nExample:\n  zhiyin rules test docs/examples/own-rules.yaml") { ids };
        test.SetAction(result =>
        {
            var named = result.GetValue(ids)!;
            if (named.Length > 0 && Array.TrueForAll(named, OwnRulesFile.Means))
            {
                return named.Max(TestFile);
            }

            var rules = named.Length == 0 ? RuleCatalog.BuiltIn.Rules.ToList() : [.. named.Select(Find)];
            var bad = 0;
            foreach (var rule in rules.Select(r => r.Info))
            {
                var faults = RuleExamples.Faults(ReplyCoach.Default, rule).ToList();
                bad += faults.Count > 0 ? 1 : 0;
                foreach (var fault in faults)
                {
                    Console.WriteLine($"{rule.Id}: {fault}");
                }
            }

            Console.WriteLine($"{rules.Count - bad} rules hold their examples, {bad} do not.");
            return bad == 0 ? ExitCode.Done : ExitCode.FindingsReached;
        });
        return test;
    }

    // What is written is bad input; a rule that does not hold its examples has failed its test.
    private static int TestFile(string file)
    {
        var written = OwnRulesFile.Read(file, examples: false);
        var faults = written.Faults.IsEmpty ? OwnRulesFile.Read(file, examples: true).Faults : written.Faults;
        foreach (var fault in faults)
        {
            Console.WriteLine(OwnRulesFile.Line(file, fault));
        }

        if (!written.Faults.IsEmpty)
        {
            Console.Error.WriteLine($"zhiyin: «{file}» is refused: {faults.Length} {(faults.Length == 1 ? "mistake" : "mistakes")}.");
            return ExitCode.BadInput;
        }

        var failed = faults.Select(f => f.Rule).Distinct().Count();
        Console.WriteLine($"{written.Rules.Length - failed} rules hold their examples, {failed} do not.");
        return failed == 0 ? ExitCode.Done : ExitCode.FindingsReached;
    }

    private static Command Docs()
    {
        var folder = new Option<string>("--out") { Description = "Folder of the pages.", DefaultValueFactory = _ => Path.Combine("docs", "rules") };
        var docs = new Command("docs", "Draws a page for every rule and removes pages of rules that are no more.\n\nExample:\n  zhiyin rules docs --out docs/rules") { folder };
        docs.SetAction(result => Console.WriteLine($"{Draw(result.GetValue(folder)!)} pages changed."));
        return docs;
    }

    private static int Draw(string folder)
    {
        Directory.CreateDirectory(folder);
        var changed = 0;
        var pages = RulePages.All(RuleCatalog.BuiltIn).ToDictionary(p => p.File, p => p.Text, StringComparer.Ordinal);
        foreach (var (file, text) in pages)
        {
            var path = Path.Combine(folder, file);
            if (!File.Exists(path) || File.ReadAllText(path) != text)
            {
                File.WriteAllText(path, text);
                changed++;
            }
        }

        // Only pages that look drawn are removed: three letters and three digits.
        foreach (var path in Directory.GetFiles(folder, "*.md")
            .Where(p => Path.GetFileName(p) is { Length: 9 } name && name[3..6].All(char.IsAsciiDigit) && !pages.ContainsKey(name)))
        {
            File.Delete(path);
            changed++;
        }

        return changed;
    }

    private static ReplyRule Find(string idOrName)
        => RuleCatalog.BuiltIn.Find(idOrName) ?? throw new BadInputException($"there is no rule «{idOrName}»; `zhiyin rules list` shows them all.");
}
