using CrediCare.Data.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrediCare.Data.Configurations;

internal sealed class SignInSessionConfiguration : IEntityTypeConfiguration<SignInSession>
{
    public void Configure(EntityTypeBuilder<SignInSession> builder)
    {
        builder.ComplexProperty(
            session => session.Device,
            device =>
            {
                device.Property(part => part.Browser).HasColumnName("Browser").HasMaxLength(Lengths.Key);
                device.Property(part => part.Platform).HasColumnName("Platform").HasMaxLength(Lengths.Key);
            }
        );
        builder.HasIndex(session => session.LastSeenAtUtc);
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(session => session.UserId);
    }
}
