namespace Zhiyin.Inspection.Audit.Output;

/// <summary>Writes an inspection in one form, conversation by conversation.</summary>
internal interface IAuditSink : IDisposable
{
    void Write(AuditedConversation conversation);

    /// <summary>Writes what can only be known at the end; called once.</summary>
    void Finish(AuditSummary summary);
}
