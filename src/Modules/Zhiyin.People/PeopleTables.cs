using Zhiyin.People.Agents;
using Zhiyin.People.Audit;
using Zhiyin.People.Idempotency;
using Zhiyin.People.Keys;
using Zhiyin.People.Shops;
using Zhiyin.People.SignIn;

namespace Zhiyin.People;

/// <summary>Tables of people.</summary>
public sealed class PeopleTables : ITableMap
{
    public void Map(ModelBuilder model)
    {
        model.Entity<Shop>(t => { t.ToTable("shops"); t.HasKey(s => s.Id); });
        model.Entity<Agent>(t =>
        {
            t.ToTable("agents");
            t.HasKey(a => new { a.Shop, a.Id });
            t.HasIndex(a => a.Login).IsUnique().HasDatabaseName("ux_agents_login");
        });
        model.Entity<Team>(t => { t.ToTable("teams"); t.HasKey(x => new { x.Shop, x.Id }); });
        model.Entity<TeamMember>(t => { t.ToTable("team_members"); t.HasKey(x => new { x.Shop, x.Team, x.Agent }); });
        model.Entity<Session>(t =>
        {
            t.ToTable("sessions");
            t.HasKey(s => new { s.Shop, s.Id });
            t.HasIndex(s => s.TokenHash).IsUnique().HasDatabaseName("ux_sessions_token");
        });
        model.Entity<SignInLock>(t => { t.ToTable("sign_in_locks"); t.HasKey(l => l.Key); t.Ignore(l => l.State); });
        model.Entity<RecoveryCode>(t => { t.ToTable("recovery_codes"); t.HasKey(c => new { c.Shop, c.Id }); });
        model.Entity<ApiKey>(t =>
        {
            t.ToTable("api_keys");
            t.HasKey(k => new { k.Shop, k.Id });
            t.HasIndex(k => k.SecretHash).IsUnique().HasDatabaseName("ux_api_keys_secret");
        });
        model.Entity<AuditEntry>(t =>
        {
            t.ToTable("audit");
            t.HasKey(a => a.Position);
            t.Property(a => a.Position).ValueGeneratedOnAdd();
            t.HasIndex(a => new { a.Shop, a.At }).HasDatabaseName("ix_audit_shop_at");
        });
        model.Entity<RememberedAnswer>(t => { t.ToTable("remembered_answers"); t.HasKey(a => new { a.Shop, a.Agent, a.Key }); });
    }
}
