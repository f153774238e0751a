namespace Zhiyin.Understanding.Intents;

/// <summary>Where in the purchase the conversation is (handbook §2.0): before payment, paid, received, or a complaint.</summary>
public enum Stage
{
    Pre,
    Mid,
    After,
    Complaint,
}
