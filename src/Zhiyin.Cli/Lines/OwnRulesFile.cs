using System.CommandLine;
using System.Text;
using Zhiyin.Coach;
using Zhiyin.Coach.Kinds.Own;

namespace Zhiyin.Cli.Lines;

/// <summary>Reads a shop's own rules from a file (docs/how-to/write-your-own-rules.md).</summary>
internal static class OwnRulesFile
{
    private static readonly UTF8Encoding s_strict = new(false, throwOnInvalidBytes: true);

    /// <summary>The option of the commands that judge by them.</summary>
    public static Option<string?> Option() => new("--rules") { Description = "A file of the shop's own rules (YAML), which speak beside the built-in ones." };

    /// <summary>True when <paramref name="word"/> means a file rather than a rule.</summary>
    public static bool Means(string word) => Path.GetExtension(word) is ".yaml" or ".yml" || File.Exists(word);

    /// <summary>The rules of <paramref name="file"/> as they stand, faults included.</summary>
    public static OwnRuleSet Read(string file, bool examples)
    {
        InputFile.MustExist(file);
        var bytes = File.ReadAllBytes(file);
        string text;
        try
        {
            text = s_strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            text = Encoding.GetEncoding("GB18030").GetString(bytes);
        }

        return OwnRuleSet.Read(text.TrimStart('\uFEFF'), examples);
    }

    /// <summary>The rules of <paramref name="file"/>; faults are a <see cref="BadInputException"/>.</summary>
    public static OwnRuleSet Load(string file)
    {
        var set = Read(file, examples: true);
        return set.Faults.IsEmpty ? set : throw new BadInputException($"«{file}» is refused:\n{string.Join('\n', set.Faults.Select(f => $"  {Line(file, f)}"))}");
    }

    /// <summary>The coach of <paramref name="file"/>; without one the coach that ships.</summary>
    public static ReplyCoach Coach(string? file) => file is null ? ReplyCoach.Default : Load(file).Coach();

    /// <summary>A fault as compilers print it: file, line, rule, what and what to do.</summary>
    public static string Line(string file, OwnFault fault) => $"{file}:{fault.Line}: {(fault.Rule is { } rule ? $"{rule}: " : "")}{fault.En}.";
}
