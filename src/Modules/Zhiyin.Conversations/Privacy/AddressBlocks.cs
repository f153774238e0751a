using System.Text.RegularExpressions;
using Zhiyin.Text;
using Zhiyin.Text.PersonalData;

namespace Zhiyin.Conversations.Privacy;

/// <summary>Addresses without a label, and the name that stands beside them: what buyers paste is «张三，13812345678，浙江省杭州市西湖区文三路1号» (handbook §4.7).</summary>
internal static partial class AddressBlocks
{
    private const string Surnames = "赵钱孙李周吴郑王冯陈卫蒋沈韩杨朱秦许何吕张孔曹严华金魏陶姜谢邹喻苏潘葛范彭鲁韦马方俞任袁柳史唐费薛雷贺倪汤罗毕郝安常于傅齐康伍余顾孟黄穆萧尹姚邵汪毛米贝戴宋庞熊纪舒屈项祝董梁杜阮蓝季贾路江童颜郭梅林钟徐邱骆高夏蔡田胡凌霍万柯管卢莫房丁邓单洪包石崔吉龚程邢裴陆荣翁段侯武刘景龙叶白蒲丛鄂赖卓乔谭冉向古易廖耿文曾关肖欧阳司诸葛";
    private const int CityReach = 8;
    private const int DistrictReach = 10;
    private const int DoorReach = 48;
    private static readonly string[] s_breaks = ["省", "自治区", "市"];
    private static readonly string[] s_cities = ["市", "省", "自治区", "自治州", "地区", "盟", "北京", "上海", "天津", "重庆"];
    private static readonly string[] s_districts = ["区", "县", "旗", "市", "镇", "乡", "街道"];
    private static readonly string[] s_estates = ["小区", "花园", "公寓", "大厦", "家园", "学校", "大学", "宿舍", "村"];
    private static readonly string[] s_units = ["号楼", "号", "弄", "栋", "幢", "座", "单元", "室", "楼", "层", "组", "门"];
    private static readonly System.Buffers.SearchValues<char> s_streets = System.Buffers.SearchValues.Create("路街道巷里村");

    /// <summary>Province or city, district, and a door: the city stays to be seen, the rest does not. Every step looks a fixed number of characters ahead.</summary>
    public static IEnumerable<PersonalFind> Addresses(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            if (From(text, at) is { } address)
            {
                // «浙江省杭州市…»: behind the province the city may still be seen.
                for (var i = address.Start; i < address.Start + CityReach; i++)
                {
                    address = From(text, i) ?? address;
                }

                yield return new PersonalFind(PersonalKind.Address, address, "****");
                at = address.End;
            }
            else
            {
                at++;
            }
        }
    }

    private static TextSpan? From(string text, int at)
        => EndOfAny(text, at, s_cities) is { } city && District(text, city) is { } district && Door(text, district) is { } door ? TextSpan.FromTo(city, door) : null;

    private static int? District(string text, int from)
    {
        for (var i = from; i < Math.Min(text.Length, from + DistrictReach) && (IsHan(text[i]) || text[i] is ' ' or ','); i++)
        {
            if (i > from && EndOfAny(text, i, s_districts) is { } end)
            {
                return end;
            }
        }

        return null;
    }

    // The last thing that says where somebody lives: a number with its unit or behind a street, or the name of an estate.
    private static int? Door(string text, int from)
    {
        int? door = null;
        for (var i = from; i < Math.Min(text.Length, from + DoorReach) && (IsHan(text[i]) || char.IsAsciiLetterOrDigit(text[i]) || text[i] is ' ' or '-' or '#' or '(' or ')'); i++)
        {
            if (EndOfAny(text, i, s_estates) is { } estate)
            {
                door = estate;
            }
            else if (IsNumeral(text[i]) && !IsNumeral(text[i - 1]))
            {
                var end = i + 1;
                while (end < text.Length && IsNumeral(text[end]))
                {
                    end++;
                }

                door = EndOfAny(text, end, s_units) ?? (s_streets.Contains(text[i - 1]) || text[i - 1] is '-' or '#' && door == i - 1 ? end : door);
            }
        }

        return door;
    }

    private static bool IsHan(char c) => c is >= '\u4e00' and <= '\u9fff';

    private static bool IsNumeral(char c) => char.IsAsciiDigit(c) || "一二三四五六七八九十百".Contains(c, StringComparison.Ordinal);

    private static int? EndOfAny(string text, int at, string[] words)
    {
        foreach (var word in words)
        {
            if (at < text.Length && text[at] == word[0] && text.AsSpan(at).StartsWith(word, StringComparison.Ordinal))
            {
                return at + word.Length;
            }
        }

        return null;
    }

    /// <summary>Two to four Han characters that begin with a surname and stand alone right beside a phone number or an address.</summary>
    public static IEnumerable<PersonalFind> Names(string text, IReadOnlyList<PersonalFind> found)
    {
        if (!found.Any(f => f.Kind is PersonalKind.Mobile) || !found.Any(f => f.Kind is PersonalKind.Address))
        {
            yield break;
        }

        foreach (Match match in Standing().Matches(text))
        {
            var name = match.Groups["name"];
            var span = new TextSpan(name.Index, name.Length);
            if (!Surnames.Contains(name.Value[0], StringComparison.Ordinal) || s_breaks.Any(b => name.Value.EndsWith(b, StringComparison.Ordinal)) || found.Any(f => f.Span.Overlaps(span)))
            {
                continue;
            }

            if (found.Any(f => f.Kind is PersonalKind.Mobile or PersonalKind.Address && IsBeside(text, span, f.Span)))
            {
                yield return new PersonalFind(PersonalKind.Name, span, Masking.Name(name.Value));
            }
        }
    }

    private static bool IsBeside(string text, TextSpan name, TextSpan other)
    {
        var start = other.Start;
        while (start > 0 && IsHan(text[start - 1]) && IsHan(text[start]))
        {
            start--;
        }

        other = TextSpan.FromTo(start, other.End);
        var between = other.Start >= name.End ? TextSpan.FromTo(name.End, other.Start) : TextSpan.FromTo(other.End, name.Start);
        return between.Length is >= 0 and <= 3 && !between.Of(text).ContainsAnyInRange('\u4e00', '\u9fff');
    }

    [GeneratedRegex("(?<=^|[^\u4e00-\u9fff])(?<name>[\u4e00-\u9fff]{2,4})(?=$|[^\u4e00-\u9fff])", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 250)]
    private static partial Regex Standing();
}
