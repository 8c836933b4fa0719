using CrediCare.Domain.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrediCare.Data.Configurations;

internal sealed class DisputeConfiguration : IEntityTypeConfiguration<Dispute>
{
    public void Configure(EntityTypeBuilder<Dispute> builder)
    {
        builder.Property(dispute => dispute.Decision).HasMaxLength(Lengths.Note);
        builder.HasIndex(dispute => new { dispute.State, dispute.AnswerBy });
        builder.HasMany(dispute => dispute.Statements).WithOne().HasForeignKey(statement => statement.DisputeId);
    }
}

internal sealed class DisputeStatementConfiguration : IEntityTypeConfiguration<DisputeStatement>
{
    public void Configure(EntityTypeBuilder<DisputeStatement> builder)
    {
        builder.ToTable("DisputeStatements");
        builder.Property(statement => statement.Text).HasMaxLength(Lengths.Note);
    }
}
