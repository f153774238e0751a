namespace Zhiyin.Conversations.Widget;

/// <summary>Why the widget is turned away.</summary>
internal static class WidgetRefusals
{
    public static readonly Refusal UnknownInbox = new(404, "unknown_inbox", "客服入口不存在", "There is no such inbox");
    public static readonly Refusal ForeignSite = new(403, "foreign_site", "该网站未获准使用此客服入口", "This site may not show this inbox");
    public static readonly Refusal TooMuch = new(429, "too_many", "操作太频繁，请稍后再试", "Too much at once; please try again in a moment");
    public static readonly Refusal NotVerified = new(403, "identity_not_verified", "身份校验未通过", "identifier_hash does not match");
    public static readonly Refusal HelloFirst = new(409, "hello_first", "请先建立会话连接", "Say hello first");
    public static readonly Refusal NoPictures = new(403, "no_pictures", "此入口不接收图片", "This inbox takes no pictures");
    public static readonly Refusal NothingRuns = new(409, "no_conversation", "没有进行中的会话", "No conversation is running");
}
