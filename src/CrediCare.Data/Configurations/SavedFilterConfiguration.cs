using CrediCare.Data.Identity;
using CrediCare.Data.Lists;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrediCare.Data.Configurations;

internal sealed class SavedFilterConfiguration : IEntityTypeConfiguration<SavedFilter>
{
    public void Configure(EntityTypeBuilder<SavedFilter> builder)
    {
        builder.ToTable("SavedFilters");
        builder.Property(filter => filter.Name).HasMaxLength(SavedFilter.NameLength);
        builder.Property(filter => filter.NameKey).HasMaxLength(SavedFilter.NameLength);
        builder.Property(filter => filter.Query).HasMaxLength(SavedFilter.QueryLength);
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(filter => filter.UserId);
        builder
            .HasIndex(filter => new
            {
                filter.UserId,
                filter.CompanyId,
                filter.List,
                filter.NameKey,
            })
            .IsUnique();
    }
}
