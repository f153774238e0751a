using Zhiyin.Text.Segments;

namespace Zhiyin.Text.PersonalData;

/// <summary>Personal data told by the word before it: accounts, passwords, names, addresses.</summary>
internal static class LabelledData
{
    private static readonly string[] s_messengers = ["微信号", "微信", "vx", "v信", "wx", "qq", "企鹅"];
    private static readonly string[] s_secrets = ["验证码", "密码", "动态码", "校验码"];
    private static readonly string[] s_addressLabels = ["收货地址", "收件地址", "详细地址", "家庭住址", "地址"];
    private static readonly string[] s_nameLabels = ["收件人", "收货人", "姓名", "联系人"];
    private static readonly string[] s_doors = ["路", "街", "巷", "弄", "小区", "村", "栋", "幢", "单元", "室", "号楼", "花园", "大厦", "大道", "公寓"];

    /// <summary>An account behind the name of a messenger.</summary>
    public static PersonalFind? Messenger(string text, int at) => Labelled(text, at, s_messengers, PersonalKind.Messenger);

    /// <summary>A password or code behind its name.</summary>
    public static PersonalFind? Secret(string text, int at) => Labelled(text, at, s_secrets, PersonalKind.Secret);

    /// <summary>A name or an address behind its label.</summary>
    public static PersonalFind? AddressOrName(string text, int at)
    {
        foreach (var label in s_nameLabels)
        {
            if (text.AsSpan(at).StartsWith(label, StringComparison.Ordinal))
            {
                var start = at + label.Length;
                while (start < text.Length && text[start] is ':' or ' ' or '是')
                {
                    start++;
                }

                var end = start;
                while (end < text.Length && end - start < 4 && Segmenter.IsHan(text[end]))
                {
                    end++;
                }

                var ends = end == text.Length || !Segmenter.IsHan(text[end]);
                return start > at + label.Length && ends && text[start] is not ('谁' or '我' or '您' or '你' or '什' or '不' or '哪' or '填' or '写' or '改' or '要' or '这') && end - start is >= 2 and <= 4 ? new PersonalFind(PersonalKind.Name, TextSpan.FromTo(start, end), text[start] + new string('*', end - start - 1)) : null;
            }
        }

        foreach (var label in s_addressLabels)
        {
            if (text.AsSpan(at).StartsWith(label, StringComparison.Ordinal))
            {
                return Address(text, at + label.Length);
            }
        }

        return null;
    }

    private static PersonalFind? Labelled(string text, int at, string[] labels, PersonalKind kind)
    {
        foreach (var label in labels)
        {
            if (!text.AsSpan(at).StartsWith(label, StringComparison.Ordinal) || (at > 0 && char.IsAsciiLetter(label[0]) && char.IsAsciiLetterOrDigit(text[at - 1])))
            {
                continue;
            }

            var start = at + label.Length;
            var limit = Math.Min(text.Length, start + 6);
            while (start < limit && text[start] is ':' or '号' or ' ' or '是' or '为' or '我' or '的' or '加')
            {
                start++;
            }

            var end = start;
            while (end < text.Length && (char.IsAsciiDigit(text[end]) || (kind == PersonalKind.Messenger && (char.IsAsciiLetter(text[end]) || text[end] is '_' or '-'))))
            {
                end++;
            }

            var length = end - start;
            if (kind == PersonalKind.Messenger ? length >= 5 : length is >= 4 and <= 8)
            {
                return new PersonalFind(kind, TextSpan.FromTo(start, end), new string('*', Math.Min(length, 6)));
            }
        }

        return null;
    }

    // Behind its label: up to the last street, house or door; province and city stay to be seen.
    private static PersonalFind? Address(string text, int from)
    {
        while (from < text.Length && text[from] is ':' or ' ' or '是' or '为')
        {
            from++;
        }

        var end = from;
        for (var i = from; i < text.Length && i - from < 50 && text[i] is not ('\n' or '。' or '?' or '!'); i++)
        {
            foreach (var door in s_doors)
            {
                if (text.AsSpan(i).StartsWith(door, StringComparison.Ordinal))
                {
                    end = i + door.Length;
                }
            }

            if (char.IsAsciiDigit(text[i]) && i == end)
            {
                end = i + 1;
            }
        }

        if (end - from < 6)
        {
            return null;
        }

        var city = text.AsSpan(from, end - from).IndexOf('市');
        var keep = city is > 0 and < 10 ? city + 1 : Math.Min(3, end - from);
        return new PersonalFind(PersonalKind.Address, TextSpan.FromTo(from, end), string.Concat(text.AsSpan(from, keep), "****"));
    }
}
