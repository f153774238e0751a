namespace Zhiyin.ChatLogs.Reading;

/// <summary>Tells from a nick alone whose it is (handbook §7.4); names are compared whole, never by prefix.</summary>
internal sealed class RoleDecider(ChatLogOptions options)
{
    private static readonly string[] s_shopEnds = ["旗舰店", "专营店", "专卖店", "官方店", "企业店"];
    private static readonly string[] s_agentWords = ["客服", "卖家", "商家", "店家", "店铺", "店小二", "人工客服", "售后", "售前", "坐席", "agent", "seller", "waiter", "service"];
    private static readonly string[] s_buyerWords = ["顾客", "买家", "用户", "客户", "客人", "消费者", "访客", "会员", "buyer", "customer", "user", "client", "visitor"];
    private static readonly string[] s_botWords = ["机器人", "智能客服", "自动回复", "机器人客服", "智能助手", "bot", "robot"];
    private static readonly string[] s_systemWords = ["系统", "系统消息", "系统提示", "平台", "system"];

    private readonly Dictionary<string, ChatRole> _known = new(StringComparer.Ordinal);

    /// <summary>The role of <paramref name="nick"/>; <see cref="ChatRole.Unknown"/> when the name says nothing.</summary>
    public ChatRole Of(string nick)
    {
        if (!_known.TryGetValue(nick, out var role))
        {
            role = Decide(nick.Trim());
            if (_known.Count < 100_000)
            {
                _known[nick] = role;
            }
        }

        return role;
    }

    /// <summary>The role of a word such as 客服 or 顾客, with or without a name behind it (客服小迪, 客服(小迪)).</summary>
    public static ChatRole OfWord(string word)
    {
        var text = word.Trim();
        return Any(s_botWords) ? ChatRole.Bot
            : Any(s_systemWords) ? ChatRole.System
            : Any(s_agentWords) || (text.StartsWith("客服", StringComparison.Ordinal) && text.Length <= 16) ? ChatRole.Agent
            : Any(s_buyerWords) ? ChatRole.Buyer
            : ChatRole.Unknown;

        bool Any(string[] words) => Array.Exists(words, w => string.Equals(w, text, StringComparison.OrdinalIgnoreCase));
    }

    private ChatRole Decide(string nick)
    {
        if (options.BotNames.Contains(nick))
        {
            return ChatRole.Bot;
        }

        if (options.AgentNames.Contains(nick) || options.ShopNames.Contains(nick))
        {
            return ChatRole.Agent;
        }

        if (OfWord(nick) is var word and not ChatRole.Unknown)
        {
            return word;
        }

        var colon = nick.IndexOfAny([':', '：']);
        return colon > 0 && colon < nick.Length - 1 ? ChatRole.Agent
            : Array.Exists(s_shopEnds, e => nick.EndsWith(e, StringComparison.Ordinal)) ? ChatRole.Agent
            : nick.Contains('*', StringComparison.Ordinal) ? ChatRole.Buyer
            : ChatRole.Unknown;
    }
}
