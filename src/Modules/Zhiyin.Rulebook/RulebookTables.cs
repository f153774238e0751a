using Zhiyin.Rulebook.Alarms;
using Zhiyin.Rulebook.Book;
using Zhiyin.Rulebook.Hits;
using Zhiyin.Rulebook.Own;

namespace Zhiyin.Rulebook;

/// <summary>Tables of the rule book.</summary>
public sealed class RulebookTables : ITableMap
{
    public void Map(ModelBuilder model)
    {
        model.Entity<RulebookVersion>(t => { t.ToTable("rulebook_versions"); t.HasKey(v => new { v.Shop, v.Version }); });
        model.Entity<OwnRuleRevision>(t => { t.ToTable("own_rules"); t.HasKey(r => new { r.Shop, r.Revision }); });
        model.Entity<RuleHit>(t => { t.ToTable("rule_hits"); t.HasKey(h => new { h.Shop, h.Rule }); });
        model.Entity<FalseAlarm>(t =>
        {
            t.ToTable("false_alarms");
            t.HasKey(a => new { a.Shop, a.Id });
            t.HasIndex(a => new { a.Shop, a.Status }).HasDatabaseName("ix_false_alarms_status");
            t.HasIndex(a => new { a.Shop, a.Conversation }).HasDatabaseName("ix_false_alarms_conversation");
        });
    }
}
