namespace Zhiyin.ChatLogs.Tests.Support;

/// <summary>The same four messages in the layouts of handbook §7.4.</summary>
internal static class Samples
{
    public const string C1 = """
        [小鱼***] 2026-03-02 10:00:00
        在吗
        [小鱼***] 2026-03-02 10:00:05
        这款S码腰围多少
        [某某旗舰店:小迪] 2026-03-02 10:00:25
        您好，S码腰围66厘米，平铺测量
        已读
        [小鱼***] 2026-03-02 10:01:00
        那M呢
        """;

    public const string C2 = """
        小鱼***2026-3-2 10:00:00
        在吗
        小鱼***2026-3-2 10:00:05
        这款S码腰围多少
        某某旗舰店:小迪2026-3-2 10:00:25
        您好，S码腰围66厘米，平铺测量
        小鱼***2026-3-2 10:01:00
        那M呢
        """;

    public const string C3 = """
        小鱼*** --> 某某旗舰店:小迪 2026-03-02 10:00:00
        在吗
        小鱼*** --> 某某旗舰店:小迪 2026-03-02 10:00:05
        这款S码腰围多少
        某某旗舰店:小迪 --> 小鱼*** 2026-03-02 10:00:25
        您好，S码腰围66厘米，平铺测量
        小鱼*** --> 某某旗舰店:小迪 2026-03-02 10:01:00
        那M呢
        """;

    public const string C4 = """
        小鱼***
        2026-03-02 10:00:00
        在吗
        小鱼***
        2026-03-02 10:00:05
        这款S码腰围多少
        某某旗舰店:小迪
        2026-03-02 10:00:25
        您好，S码腰围66厘米，平铺测量
        小鱼***
        2026-03-02 10:01:00
        那M呢
        """;

    public const string C5 = """
        2026-03-02 聊天记录
        10:00:00
        在吗
        小鱼***
        10:00:05
        这款S码腰围多少
        小鱼***
        10:00:25
        您好，S码腰围66厘米，平铺测量
        某某旗舰店:小迪
        10:01:00
        那M呢
        小鱼***
        """;

    public const string C6 = """
        客户名,消息序号,发送时间,发送内容,发送账号,账号类型
        小鱼***,1,2026-03-02 10:00:00,在吗,小鱼***,买家
        小鱼***,2,2026-03-02 10:00:05,这款S码腰围多少,小鱼***,买家
        小鱼***,3,2026-03-02 10:00:25,"您好，S码腰围66厘米，平铺测量",小迪,客服
        小鱼***,4,2026/3/2 10:01:00,那M呢,小鱼***,买家
        """;

    public const string C7 = """
        客户ID,聊天记录
        小鱼***,"2026-03-02 10:00:00
        小鱼***：在吗
        2026-03-02 10:00:05
        小鱼***：这款S码腰围多少
        2026-03-02 10:00:25
        客服小迪：您好，S码腰围66厘米，平铺测量
        2026-03-02 10:01:00
        小鱼***：那M呢"
        """;

    public const string C8 = """
        聊天记录
        导出时间 2026-03-05
        即时消息
        2026-03-02 10:00:00 小鱼***: 在吗
        2026-03-02 10:00:05 小鱼***: 这款S码腰围多少
        2026-03-02 10:00:25 某某旗舰店:小迪: 您好，S码腰围66厘米，平铺测量
        2026-03-02 10:01:00 小鱼***: 那M呢
        """;

    public const string C9 = """
        单聊
        ----------------------
        小鱼***(2026-03-02 10:00:00): 在吗
        小鱼***(2026-03-02 10:00:05): 这款S码腰围多少
        某某旗舰店:小迪(2026-03-02 10:00:25): 您好，S码腰围66厘米，平铺测量
        小鱼***(2026-03-02 10:01:00): 那M呢
        """;

    public const string C11 = """
        /*****************以下为一通会话************************************/
        j****ab 2026-03-02 10:00:00
        在吗
        j****ab 2026-03-02 10:00:05
        这款S码腰围多少
        小迪 2026-03-02 10:00:25
        您好，S码腰围66厘米，平铺测量
        j****ab 2026-03-02 10:01:00
        那M呢
        会话结束_时间:2026-03-02 10:20:00
        """;

    public const string C12 = """
        {"chatLogList":[{"sid":"s-77","customer":"j****ab","waiter":"小迪","closeTypeDesc":"客服关闭","chatLogMessageList":[
        {"created":"2026-03-02 10:00:00","content":"在吗","waiterSend":0,"imgUrl":"","type":0},
        {"created":"2026-03-02 10:00:05","content":"这款S码腰围多少","waiterSend":0,"imgUrl":"","type":0},
        {"created":"2026-03-02 10:00:25","content":"您好，S码腰围66厘米，平铺测量","waiterSend":1,"imgUrl":"","type":0},
        {"created":"2026-03-02 10:01:00","content":"那M呢","waiterSend":0,"imgUrl":"","type":0}]}]}
        """;

    public const string C13 = """
        会话ID,时间,角色,昵称,消息类型,内容
        p1,2026-03-02 10:00:00,用户,小*,text,在吗
        p1,2026-03-02 10:00:05,用户,小*,text,这款S码腰围多少
        p1,2026-03-02 10:00:25,客服,小迪,text,您好，S码腰围66厘米，平铺测量
        p1,2026-03-02 10:01:00,用户,小*,text,那M呢
        """;

    public const string C15 = """
        2026-03-02 10:00:00|顾客|在吗
        2026-03-02 10:00:05|顾客|这款S码腰围多少
        2026-03-02 10:00:25|客服|您好，S码腰围66厘米，平铺测量
        2026-03-02 10:01:00|顾客|那M呢
        """;

    public const string Contract = """
        {"id":"k1","thread":[{"role":"buyer","text":"在吗","at":"2026-03-02T10:00:00+08:00"},{"role":"buyer","text":"这款S码腰围多少","at":"2026-03-02T10:00:05+08:00"},{"role":"agent","text":"您好，S码腰围66厘米，平铺测量","at":"2026-03-02T10:00:25+08:00"},{"role":"buyer","text":"那M呢","at":"2026-03-02T10:01:00+08:00"}]}
        """;

    public static ChatLogFile Open(string text, ChatLogOptions? options = null, Action<RowError>? onError = null) => ChatLog.OpenText(text, "记录.txt", options, onError);

    public static List<ChatLogConversation> All(string text, ChatLogOptions? options = null) => [.. Open(text, options).Conversations];

    public static ChatLogConversation One(string text, ChatLogOptions? options = null) => All(text, options).ShouldHaveSingleItem();
}
