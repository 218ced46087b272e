package shop;

import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.DynamicInsert;
import org.hibernate.annotations.Generated;

@Entity
@DynamicInsert
@Table(
        name = "customer",
        uniqueConstraints = @UniqueConstraint(name = "customer_email_key", columnNames = "email"),
        check = @CheckConstraint(name = "customer_dates_check", constraint = "born < joined"))
public class Customer {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    private Long id;

    @Column(name = "email", nullable = false, length = 12)
    private String email;

    @Column(name = "born", nullable = false)
    private LocalDate born;

    @Column(name = "joined", nullable = false)
    private LocalDate joined;

    @Column(name = "balance", nullable = false, precision = 6, scale = 2)
    @ColumnDefault("0")
    @Generated(writable = true)
    private BigDecimal balance;

    @Column(
            name = "kind",
            nullable = false,
            columnDefinition = "text",
            check = @CheckConstraint(name = "kind_check", constraint = "kind in ('retail', 'trade')"))
    private String kind;

    @Column(name = "address", columnDefinition = "inet")
    @ColumnTransformer(write = "?::inet")
    private String address;

    @Column(name = "token")
    private UUID token;

    @Column(name = "seen", columnDefinition = "timestamp with time zone")
    private OffsetDateTime seen;

    @Column(name = "tags", columnDefinition = "text[]")
    private String[] tags;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "invited_by", foreignKey = @ForeignKey(name = "customer_invited_by_fkey"))
    private Customer invitedBy;

    @ManyToMany
    @JoinTable(
            name = "customer_product",
            joinColumns = @JoinColumn(name = "customer_id"),
            inverseJoinColumns = @JoinColumn(name = "product_code"))
    private Set<Product> products = new HashSet<>();

    protected Customer() {}
}
