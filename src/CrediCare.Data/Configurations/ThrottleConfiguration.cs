using CrediCare.Data.Throttling;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrediCare.Data.Configurations;

internal sealed class ThrottleConfiguration : IEntityTypeConfiguration<ThrottleCount>
{
    public void Configure(EntityTypeBuilder<ThrottleCount> builder)
    {
        builder.ToTable("ThrottleCounts");
        builder.HasKey(row => new { row.KeyHash, row.WindowStartUtc });
        builder.Property(row => row.KeyHash).HasMaxLength(Lengths.Hash);
        builder.HasIndex(row => row.EndsAtUtc);
    }
}
