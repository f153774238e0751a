using System.Text.RegularExpressions;
using Zhiyin.Text.Measures;
using Zhiyin.Text.Patterns;

namespace Zhiyin.Coach.Rules.Facts.Named;

/// <summary>Properties written as codes: protection against water and dust, versions of interfaces, classes of energy and of textile safety.</summary>
internal static partial class NamedCodes
{
    /// <summary>IP codes: the first figure is dust, the second water, x says nothing.</summary>
    public static readonly NamedKind Water = new("防护等级", ["防水", "防尘", "防护"], PatternSet.Of("named.ip", "ip(x|)#"), (text, _) => Values(Ip(), text),
        (a, b) => Enumerable.Range(0, 2).All(i => a[i] == b[i] || a[i] == 'x' || b[i] == 'x'));

    /// <summary>«蓝牙5.3», «wifi6»: two versions of one interface.</summary>
    public static readonly NamedKind Version = new("版本", ["蓝牙", "bluetooth", "wifi", "usb", "hdmi"], PatternSet.Of("named.version", "(蓝牙|bluetooth|wi-fi|wifi|usb|hdmi)(版本|标准|协议)?(是|为|:)?(v| )?#", "(蓝牙|bluetooth|wi-fi|wifi|usb|hdmi)(版本|标准|协议)?(是|为|:)?(v| )?#.#"), Versions,
        (a, b) => a.Split(' ') is [var interfaceSaid, var said] && b.Split(' ') is [var interfaceGiven, var given] && (interfaceSaid == interfaceGiven || interfaceGiven.Length == 0) ? said == given || given.StartsWith(said + ".", StringComparison.Ordinal) || said.StartsWith(given + ".", StringComparison.Ordinal) : null);

    /// <summary>«一级能效».</summary>
    public static readonly NamedKind Energy = new("能效", ["能效"], PatternSet.Of("named.energy", "#级能效", "能效(等级)?(是|为|达到|新)?#级"), (text, keyed) => keyed || text.Contains("能效", StringComparison.Ordinal) ? Values(Level(), text).Select(Digit) : [],
        (a, b) => a == b);

    /// <summary>«A类»: the safety class of textiles (GB 18401).</summary>
    public static readonly NamedKind Safety = new("安全类别", ["类别", "安全", "标准", "等级"], PatternSet.Of("named.safety", "(a|b|c)类"), (text, _) => Values(Class(), text), (a, b) => a == b);

    private static IEnumerable<string> Versions(string text, bool keyed)
    {
        foreach (Match match in Interface().Matches(text))
        {
            yield return $"{(match.Groups["of"].Value is "bluetooth" ? "蓝牙" : match.Groups["of"].Value.Replace("-", "", StringComparison.Ordinal))} {match.Groups["value"].Value}";
        }

        if (keyed && Bare().Match(text) is { Success: true } bare)
        {
            yield return " " + bare.Groups["value"].Value;
        }
    }

    private static IEnumerable<string> Values(Regex form, string text) => form.Matches(text).Select(m => m.Groups["value"].Value);

    private static string Digit(string level) => Numeral.Digit(level[0]) is var digit and >= 0 ? digit.ToString(System.Globalization.CultureInfo.InvariantCulture) : level;

    [GeneratedRegex(@"(?<![a-z])ip(?<value>[0-9x][0-9x])(?![0-9a-z])", RegexOptions.None, 1000)]
    private static partial Regex Ip();

    [GeneratedRegex(@"(?<of>蓝牙|bluetooth|wi-fi|wifi|usb|hdmi)\s*(?:版本|标准|协议)?\s*(?:是|为|:)?\s*v?(?<value>\d(?:\.\d)?)(?![\d个口米台款代路条分百])", RegexOptions.None, 1000)]
    private static partial Regex Interface();

    [GeneratedRegex(@"^\s*v?(?<value>\d(?:\.\d)?)\s*$", RegexOptions.None, 1000)]
    private static partial Regex Bare();

    [GeneratedRegex(@"(?<value>[1-5一二三四五])级", RegexOptions.None, 1000)]
    private static partial Regex Level();

    [GeneratedRegex(@"(?<![a-z])(?<value>[abc])类", RegexOptions.None, 1000)]
    private static partial Regex Class();
}
