using Microsoft.EntityFrameworkCore.Migrations;

namespace Zhiyin.Storage.Migrations;

// Shops, agents, signing in, audit.
internal sealed partial class M0001Desk
{
    private static void People(MigrationBuilder migration)
    {
        migration.Table("agents")
            .Guid("shop_id", "id")
            .Text("login", "name", "nick")
            .Int("role")
            .Text("password_hash")
            .Instant("created_at")
            .Bool("must_change_password", "disabled")
            .Bytes("totp_secret?")
            .Bool("totp_confirmed")
            .Long("totp_last_step")
            .Int("presence")
            .Instant("presence_since?")
            .Int("capacity")
            .Instant("last_assigned_at?", "last_seen_at?")
            .Key("shop_id", "id")
            .Unique("ux_agents_login", "login");

        migration.Table("api_keys")
            .Guid("shop_id", "id", "agent_id")
            .Text("name", "prefix")
            .Bytes("secret_hash")
            .Text("scopes")
            .Instant("created_at", "expires_at?", "last_used_at?", "revoked_at?")
            .Key("shop_id", "id")
            .Unique("ux_api_keys_secret", "secret_hash");

        migration.Table("audit")
            .Counter("position")
            .Guid("shop_id")
            .Instant("at")
            .Guid("agent_id?")
            .Text("actor", "action", "object_kind", "object_id", "detail", "address")
            .Key("position")
            .Index("ix_audit_shop_at", "shop_id", "at");

        migration.Table("recovery_codes")
            .Guid("shop_id", "id", "agent_id")
            .Bytes("code_hash")
            .Instant("used_at?")
            .Key("shop_id", "id");

        migration.Table("remembered_answers")
            .Guid("shop_id", "agent_id")
            .Text("key")
            .Bytes("request_hash")
            .Int("status")
            .Text("content_type", "body")
            .Instant("at")
            .Key("shop_id", "agent_id", "key");

        migration.Table("sessions")
            .Guid("shop_id", "id", "agent_id")
            .Bytes("token_hash")
            .Instant("created_at", "expires_at", "seen_at")
            .Text("address", "browser")
            .Instant("revoked_at?")
            .Key("shop_id", "id")
            .Unique("ux_sessions_token", "token_hash");

        migration.Table("shops")
            .Guid("id")
            .Text("name", "zone")
            .Instant("created_at")
            .Int("retention_days")
            .Text("settings")
            .Int("last_number")
            .Key("id");

        migration.Table("sign_in_locks")
            .Text("key")
            .Int("failures")
            .Instant("window_start")
            .Int("locks")
            .Instant("locked_until?")
            .Key("key");

        migration.Table("team_members")
            .Guid("shop_id", "team_id", "agent_id")
            .Key("shop_id", "team_id", "agent_id");

        migration.Table("teams")
            .Guid("shop_id", "id")
            .Text("name")
            .Key("shop_id", "id");
    }
}
