using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NodaTime;

namespace ErpHost.Data;

/// <summary>The tables of the ERP. Instants are kept as ticks since 1970, which every database compares alike.</summary>
internal sealed class ErpDb(DbContextOptions<ErpDb> options) : DbContext(options)
{
    public DbSet<UnitRow> Units => Set<UnitRow>();

    public DbSet<EmployeeRow> Employees => Set<EmployeeRow>();

    public DbSet<PolicyRow> Policies => Set<PolicyRow>();

    public DbSet<EvidenceRow> Evidence => Set<EvidenceRow>();

    public DbSet<AssignmentRow> Assignments => Set<AssignmentRow>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<Instant>().HaveConversion<InstantTicks>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<UnitRow>().ToTable("units");
        modelBuilder.Entity<EmployeeRow>().ToTable("employees").HasIndex(row => row.Unit);
        modelBuilder.Entity<PolicyRow>().ToTable("policies").HasIndex(row => new { row.Document, row.PublishedAt }).IsUnique();
        var evidence = modelBuilder.Entity<EvidenceRow>().ToTable("evidence");
        evidence.HasKey(row => new { row.Kind, row.Id });
        evidence.Property(row => row.Kind).HasConversion<string>();
        evidence.HasIndex(row => new { row.Employee, row.Until });
        evidence.HasIndex(row => row.Conversation);
        var assignments = modelBuilder.Entity<AssignmentRow>().ToTable("assignments");
        assignments.HasKey(row => new { row.Conversation, row.Employee, row.From, row.Until });
        assignments.HasIndex(row => row.Employee);
    }

    private sealed class InstantTicks() : ValueConverter<Instant, long>(instant => instant.ToUnixTimeTicks(), ticks => Instant.FromUnixTimeTicks(ticks));
}

/// <summary>A unit of the group; the root has no parent.</summary>
internal sealed class UnitRow
{
    public required string Id { get; init; }

    public string? Parent { get; init; }

    public string? Zone { get; init; }
}

/// <summary>A person, in the post they were hired for and perhaps a second one at the customers' chat.</summary>
internal sealed class EmployeeRow
{
    public required string Id { get; init; }

    public required string Unit { get; init; }

    public required string PrimaryRole { get; init; }

    public string? ConcurrentRole { get; init; }

    public decimal? MonthlyWage { get; init; }

    public string Currency { get; init; } = "CNY";
}

/// <summary>To whom a conversation is assigned, and during which time; one without a beginning or an end has that of the engine's years.</summary>
internal sealed class AssignmentRow
{
    public required string Conversation { get; init; }

    public required string Employee { get; init; }

    public required Instant From { get; init; }

    public required Instant Until { get; init; }

    internal static AssignmentRow Of(ConversationAssignment row) => new()
    {
        Conversation = row.ConversationId,
        Employee = row.EmployeeId,
        From = row.From ?? EngineYears.Start,
        Until = row.To ?? EngineYears.End,
    };

    internal ConversationAssignment ToAssignment() => new()
    {
        ConversationId = Conversation,
        EmployeeId = Employee,
        From = From == EngineYears.Start ? null : From,
        To = Until == EngineYears.End ? null : Until,
    };
}

/// <summary>A version of a policy document. Rows are added and never changed, so that a closed payroll can be reproduced.</summary>
internal sealed class PolicyRow
{
    public long Id { get; init; }

    public required string Document { get; init; }

    public required Instant PublishedAt { get; init; }

    public required string Author { get; init; }

    public required string Json { get; init; }
}
