using System.Text.Json.Serialization;

namespace Zhiyin.Server.Shapes;

/// <summary>Who wrote a bubble.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RoleName>))]
public enum RoleName
{
    [JsonStringEnumMemberName("buyer")]
    Buyer,
    [JsonStringEnumMemberName("agent")]
    Agent,
    [JsonStringEnumMemberName("bot")]
    Bot,
    [JsonStringEnumMemberName("system")]
    System,
}

/// <summary>Where in the purchase the conversation is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<StageName>))]
public enum StageName
{
    [JsonStringEnumMemberName("pre")]
    Pre,
    [JsonStringEnumMemberName("mid")]
    Mid,
    [JsonStringEnumMemberName("after")]
    After,
    [JsonStringEnumMemberName("complaint")]
    Complaint,
}

/// <summary>open wants an explanation, closed a yes, a no or a choice.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<QuestionTypeName>))]
public enum QuestionTypeName
{
    [JsonStringEnumMemberName("open")]
    Open,
    [JsonStringEnumMemberName("closed")]
    Closed,
}

/// <summary>hint is advice, warning wants a look, error asks once before sending.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SeverityName>))]
public enum SeverityName
{
    [JsonStringEnumMemberName("error")]
    Error,
    [JsonStringEnumMemberName("warning")]
    Warning,
    [JsonStringEnumMemberName("hint")]
    Hint,
}

/// <summary>What a promise is about.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PromiseKindName>))]
public enum PromiseKindName
{
    [JsonStringEnumMemberName("reply")]
    Reply,
    [JsonStringEnumMemberName("callback")]
    Callback,
    [JsonStringEnumMemberName("ship")]
    Ship,
    [JsonStringEnumMemberName("resend")]
    Resend,
    [JsonStringEnumMemberName("refund")]
    Refund,
    [JsonStringEnumMemberName("repair")]
    Repair,
    [JsonStringEnumMemberName("verify")]
    Verify,
    [JsonStringEnumMemberName("other")]
    Other,
}
